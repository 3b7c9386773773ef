/** Tells the bench the port, and what the process used whenever it asks. */
export function answerUsage(port) {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuUs: user + system, rss: process.memoryUsage.rss() });
  });
  process.on("disconnect", () => process.exit(0));
  process.send({ port });
}
