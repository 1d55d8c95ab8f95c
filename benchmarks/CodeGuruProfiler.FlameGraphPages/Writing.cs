using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphPages;

/// <summary>The writer, compared with a Utf8JsonReader that reads every token of the same tree's JSON.</summary>
internal static class Writing
{
    // Enough that the runtime has optimized the code.
    private static int Rounds(CallTree tree) => Math.Max(7, 4_000_000 / tree.NodeCount);

    public static void Measure(params (string Nodes, CallTree Tree)[] trees)
    {
        Console.WriteLine("| nodes | HTML, MB | HTML | SVG | text | R, ms |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        foreach ((string nodes, CallTree tree) in trees)
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(tree);
            var output = new ArrayBufferWriter<byte>(16 * 1024 * 1024);
            double reader = double.MaxValue, html = double.MaxValue, svg = double.MaxValue, text = double.MaxValue;
            int length = 0;

            // In turns; the best of each.
            int rounds = Rounds(tree);
            for (int round = 0; round < rounds; round++)
            {
                reader = Math.Min(reader, Time(() => ReadAll(json)));
                html = Math.Min(html, Time(() => FlameGraph.WriteHtml(tree, output)));
                length = output.WrittenCount;
                output.ResetWrittenCount();
                svg = Math.Min(svg, Time(() => FlameGraph.WriteSvg(tree, output)));
                output.ResetWrittenCount();
                text = Math.Min(text, Time(() => FlameGraph.WriteText(tree, output)));
                output.ResetWrittenCount();
            }

            Console.WriteLine($"| {nodes} | {length / 1e6:0.00} | {html / reader:0.00} R | {svg / reader:0.00} R | {text / reader:0.00} R | {reader:0} |");
        }
    }

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void ReadAll(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1_000_000 });
        while (reader.Read())
        {
        }
    }
}
