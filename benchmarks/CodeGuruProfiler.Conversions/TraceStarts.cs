using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace CodeGuruProfiler.Conversions;

/// <summary>Records a trace of <see cref="BusyProgram"/>, and reads it in fresh processes.</summary>
internal static class TraceStarts
{
    private const int Starts = 5;
    private const int WantedSamples = 45_000;

    // Loader, Jit, NGen, and End: names of modules and methods.
    private const long RundownKeyword = 0x138;

    public static async Task<int> PrintAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("codeguru-conversions-");
        try
        {
            string file = Path.Combine(folder.FullName, "busy.nettrace");
            await RecordAsync(file);
            double[][] ours = [.. Enumerable.Range(0, Starts).Select(_ => Start("this", file))];
            long filesOfOurs = Directory.GetFiles(folder.FullName).Length - 1;
            double[][] theirs = [.. Enumerable.Range(0, Starts).Select(_ => Start("TraceEvent", file))];
            if (ours[0][0] != theirs[0][0])
            {
                Console.Error.WriteLine($"{ours[0][0]} samples, but TraceEvent has {theirs[0][0]}.");
                return 1;
            }

            long etlx = new FileInfo(Path.ChangeExtension(file, ".etlx")).Length;
            Console.WriteLine(Text($"| {ours[0][0]:N0} samples, {new FileInfo(file).Length:N0} bytes, medians of {Starts} starts | this package | TraceEvent | ratio | at least |"));
            Console.WriteLine("|---|---:|---:|---:|---:|");
            Row("reading in a fresh process, ms", 2, "10");
            Row("processor time of it, ms", 3, "10");
            Row("bytes allocated in the process", 4, "");
            Console.WriteLine(Text($"| bytes of temporary files | {(filesOfOurs == 0 ? 0 : -1)} | {etlx:N0} | | |"));

            void Row(string what, int column, string least)
            {
                double one = Median(ours, column);
                double other = Median(theirs, column);
                Console.WriteLine(Text($"| {what} | {one:N0} | {other:N0} | {other / one:N1} | {least} |"));
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task RecordAsync(string file)
    {
        using Process busy = Start(["--busy"], redirectInput: true);
        await busy.StandardOutput.ReadLineAsync();
        var client = new DiagnosticsClient(busy.Id);
        using EventPipeSession session = await client.StartEventPipeSessionAsync(
            new EventPipeSessionConfiguration([new("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational)], 256, RundownKeyword, requestStackwalk: true), CancellationToken.None);
        await using (FileStream output = File.Create(file))
        {
            Task copied = session.EventStream.CopyToAsync(output);

            // A sample takes some 14 bytes.
            while (output.Length < WantedSamples * 14)
            {
                await Task.Delay(100);
            }

            await session.StopAsync(CancellationToken.None);
            await copied;
        }

        busy.StandardInput.Close();
        await busy.WaitForExitAsync();
    }

    private static double[] Start(string by, string file)
    {
        File.Delete(Path.ChangeExtension(file, ".etlx"));
        using Process process = Start(["--read", by, file], redirectInput: false);
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
    }

    private static Process Start(string[] arguments, bool redirectInput)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "CodeGuruProfiler.Conversions" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = redirectInput };
        return Process.Start(start)!; // A new process: it is not shared.
    }

    private static double Median(double[][] runs, int column) => runs.Select(run => run[column]).Order().ElementAt(Starts / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
