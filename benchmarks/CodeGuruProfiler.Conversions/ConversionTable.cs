using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using PprofJudge;

namespace CodeGuruProfiler.Conversions;

/// <summary>Reads and writes a tree in each format, beside reading the tokens of its JSON.</summary>
internal static class ConversionTable
{
    private static readonly PprofWriteOptions Plain = new() { Gzip = false };

    public static void Print(int nodes)
    {
        CallTree tree = ServerTree.Create(nodes);
        byte[] json = new AggregatedProfile { CallTree = tree }.ToArray(ProfileEncoding.Json);
        byte[] pprof = Write(output => PprofFormat.Write(tree, output, Plain));
        byte[] speedscope = Write(output => SpeedscopeFormat.Write(tree, output));
        byte[] folded = Write(output => FoldedFormat.Write(tree, output));
        long treeBytes = HeldBy(() => PprofFormat.Parse(pprof).CallTree);
        var output = new ReusedOutput();

        Measurement[] measured = Measurement.InTurns(
            nodes > 500_000 ? 5 : 25,
            () => ReadTokens(json),
            () => Profile.Parser.ParseFrom(pprof),
            () => PprofFormat.Parse(pprof),
            () => SpeedscopeFormat.Parse(speedscope),
            () => FoldedFormat.Parse(folded),
            () => WriteTo(output, () => PprofFormat.Write(tree, output, Plain)),
            () => WriteTo(output, () => PprofFormat.Write(tree, output)),
            () => WriteTo(output, () => FoldedFormat.Write(tree, output)),
            () => WriteTo(output, () => SpeedscopeFormat.Write(tree, output)));

        double floor = measured[0].Milliseconds;
        long mostBytes = measured[1].Bytes + treeBytes;
        Console.WriteLine(Text($"| {tree.NodeCount:N0} nodes, {tree.Frames.Count:N0} frames | bytes of the file | processor ms | to R | at most | allocated | at most |"));
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Row("R: `Utf8JsonReader`, every token of the tree's JSON", json.Length, measured[0], null);
        Row("Google.Protobuf `ParseFrom`, no tree", pprof.Length, measured[1], null);
        Row("pprof → `CallTree`", pprof.Length, measured[2], "2.00", mostBytes);
        Row("speedscope → `CallTree`", speedscope.Length, measured[3], null);
        Row("folded → `CallTree`", folded.Length, measured[4], null);
        bool hasLimits = nodes == 100_000;
        Row("`CallTree` → pprof, no gzip", pprof.Length, measured[5], hasLimits ? "0.60" : null);
        Row("`CallTree` → pprof, gzip", Write(sink => PprofFormat.Write(tree, sink)).Length, measured[6], null);
        Row("`CallTree` → folded", folded.Length, measured[7], hasLimits ? "1.20" : null);
        Row("`CallTree` → speedscope", speedscope.Length, measured[8], hasLimits ? "1.00" : null);
        Console.WriteLine();

        void Row(string what, int length, Measurement cost, string? most, long? mostAllocated = null)
            => Console.WriteLine(Text($"| {what} | {length:N0} | {cost.Milliseconds:N1} | {cost.Milliseconds / floor:N2} | {most} | {cost.Bytes:N0} | {mostAllocated:N0} |"));
    }

    private static int ReadTokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1_000 });
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static void WriteTo(ReusedOutput output, Action write)
    {
        output.Clear();
        write();
    }

    private static byte[] Write(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    private static long HeldBy(Func<CallTree> create)
    {
        create();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        CallTree tree = create();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(tree);
        return after - before;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
