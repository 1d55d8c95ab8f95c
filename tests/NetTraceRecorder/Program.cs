using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Diagnostics.NETCore.Client;
using NetTraceRecorder;

if (args is ["--read", string trace])
{
    return QuietReading.Run(trace);
}

if (args is not [string output, string program, .. string[] arguments])
{
    Console.Error.WriteLine("usage: NetTraceRecorder OUTPUT.nettrace[.gz] PROGRAM [ARGUMENT ...]: starts the program, waits for its line \"ready\", records it");
    return 2;
}

var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
using Process process = Process.Start(start)!;
while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ready")
{
}

var client = new DiagnosticsClient(process.Id);
using EventPipeSession session = await RecorderSession.StartAsync(client);

await using (FileStream file = File.Create(output))
{
    await using Stream target = output.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.SmallestSize) : file;
    Task copied = session.EventStream.CopyToAsync(target);
    await Task.Delay(TimeSpan.FromMilliseconds(50));
    await session.StopAsync(CancellationToken.None);
    await copied;
}

process.StandardInput.Close();
await process.WaitForExitAsync();
return 0;
