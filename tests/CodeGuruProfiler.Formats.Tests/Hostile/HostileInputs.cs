using System.IO.Compression;
using System.Text;

namespace CodeGuruProfiler.Formats.Tests.Hostile;

/// <summary>A file of each format that is read, and the reader that is for it.</summary>
internal static class HostileInputs
{
    private static readonly Dictionary<string, (Func<byte[]> Bytes, Func<byte[], ConvertedProfile> Parse)> Inputs = new()
    {
        ["pprof"] = (() => Files.PlainPprof(Trees.Shop), bytes => PprofFormat.Parse(bytes, null, SmallLimits.Options)),
        ["pprof, inlined and labelled"] = (LabelledPprof, bytes => PprofFormat.Parse(bytes, null, SmallLimits.Options)),
        ["pprof, gzip"] = (() => Files.Pprof(Trees.Shop), bytes => PprofFormat.Parse(bytes, null, SmallLimits.Options)),
        ["speedscope"] = (() => Files.Speedscope(Trees.Shop)[..^1], bytes => SpeedscopeFormat.Parse(bytes, null, SmallLimits.Options)),
        ["speedscope, evented"] = (() => Encoding.UTF8.GetBytes(Evented), bytes => SpeedscopeFormat.Parse(bytes, null, SmallLimits.Options)),
        ["folded"] = (() => Files.Folded(Trees.Shop), bytes => FoldedFormat.Parse(bytes, null, SmallLimits.Options)),
        ["folded, states"] = (() => Files.Folded(Trees.Shop, new FoldedWriteOptions { ThreadStates = FoldedThreadStates.RootFrame }), bytes => FoldedFormat.Parse(bytes, null, SmallLimits.Options)),
        ["CodeGuru JSON"] = (() => [.. Files.Of(Trees.Shop, ProfileFormat.CodeGuruJson).AsSpan().TrimEnd("\n"u8)], bytes => ProfileFormats.Read(bytes, null, SmallLimits.Options)),
        ["CodeGuru Ion"] = (() => Files.Of(Trees.Shop, ProfileFormat.CodeGuruIon), bytes => ProfileFormats.Read(bytes, null, SmallLimits.Options)),
        ["nettrace"] = (() => Files.Recording(10)[..20_000], bytes => NetTraceFormat.Parse(bytes, null, SmallLimits.Options)),
    };

    public static IEnumerable<string> Names => Inputs.Keys;

    /// <summary>Gets a file of calls that open and close.</summary>
    public static string Evented =>
        """
        {"$schema":"https://www.speedscope.app/file-format-schema.json","profiles":[
        {"type":"evented","name":"main \u00e9\n","unit":"milliseconds","startValue":0,"endValue":14,"events":[
        {"type":"O","frame":0,"at":0},{"type":"O","frame":1,"at":2},{"type":"C","frame":1,"at":5.5},
        {"type":"O","frame":2,"at":5.5},{"type":"C","frame":2,"at":9},{"type":"C","frame":0,"at":14}]}],
        "shared":{"frames":[{"name":"a"},{"name":"b","file":"b.cs","line":3,"col":1},{"name":"\ud83d\ude00 \ud800"}]}}
        """.TrimEnd();

    public static byte[] Get(string name) => Inputs[name].Bytes();

    public static ConvertedProfile Parse(string name, byte[] bytes) => Inputs[name].Parse(bytes);

    public static byte[] Zip(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var zip = new GZipStream(output, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return output.ToArray();
    }

    private static byte[] LabelledPprof()
        => new PprofBytes()
            .SampleType("cpu", "nanoseconds")
            .Function(7, "outer", "o.c")
            .Function(9, "inlined", "i.c")
            .Location(3, 0x1000, (9, 5), (7, 6))
            .Location(4, 0x2000)
            .Sample([4, 3], [30], ("thread_state", "waiting"), ("thread", "main"))
            .Sample([3], [20])
            .Period("cpu", "nanoseconds", 10)
            .ToArray();
}
