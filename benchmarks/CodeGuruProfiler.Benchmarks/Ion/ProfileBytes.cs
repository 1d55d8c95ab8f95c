using System.Buffers;
using System.Text.Json;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Benchmarks.Ion;

internal static class ProfileBytes
{
    internal static readonly JsonWriterOptions JsonOptions = new() { MaxDepth = 1_000 };

    internal static CallNode Tree(ProfileSize size) => CallTree.Create(size == ProfileSize.OneMegabyte ? 9_000 : 100_000);

    internal static byte[] Ion(CallNode root)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new IonBinaryWriter(output);
        ProfileDocuments.Write(writer, root);
        return output.WrittenSpan.ToArray();
    }

    internal static byte[] Json(CallNode root)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, JsonOptions);
        ProfileDocuments.Write(writer, root);
        return output.WrittenSpan.ToArray();
    }
}
