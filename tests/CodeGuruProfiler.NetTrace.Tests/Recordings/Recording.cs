using System.IO.Compression;

namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>Recorded traces of tests/NetTraceSubject.</summary>
public static class Recording
{
    public static TheoryData<int> Runtimes => [8, 9, 10, 11];

    public static byte[] Load(int runtime)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Recordings", $"dotnet{runtime}.nettrace.gz"));
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
