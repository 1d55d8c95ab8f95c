using System.Buffers;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests;

/// <summary>Trees as files.</summary>
internal static class Files
{
    public static byte[] Pprof(CallTree tree, PprofWriteOptions? options = null) => Write(output => PprofFormat.Write(tree, output, options));

    public static byte[] PlainPprof(CallTree tree) => Pprof(tree, new PprofWriteOptions { Gzip = false });

    public static byte[] Speedscope(CallTree tree, SpeedscopeWriteOptions? options = null) => Write(output => SpeedscopeFormat.Write(tree, output, options));

    public static byte[] Folded(CallTree tree, FoldedWriteOptions? options = null) => Write(output => FoldedFormat.Write(tree, output, options));

    public static byte[] CpuProfile(CallTree tree, CpuProfileWriteOptions? options = null) => Write(output => CpuProfileFormat.Write(tree, output, options));

    public static byte[] Of(CallTree tree, ProfileFormat format, ProfileWriteOptions? options = null)
        => Write(output => ProfileFormats.Write(new ConvertedProfile { CallTree = tree }, format, output, options));

    public static byte[] Recording(int runtime)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Recordings", $"dotnet{runtime}.nettrace.gz"));
        using var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Write(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
