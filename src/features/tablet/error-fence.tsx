"use client";
import { Component, type ReactNode } from "react";

interface Props {
  readonly words: string;
  readonly children: ReactNode;
}

/** Keeps a failure of one part inside that part: the rest of the tablet goes on. */
export class ErrorFence extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <p role="alert">{this.props.words}</p> : this.props.children;
  }
}
