using System.Buffers;
using System.Text.Json;

namespace CodeGuruProfiler.Tool.Json;

/// <summary>The document of --json: one object with the version of its schema. Members may be added in a version; none is renamed or removed.</summary>
internal static class JsonDocumentWriter
{
    public const int SchemaVersion = 1;

    // The default encoder escapes all that is not ASCII, so that the document is also safe to print to a terminal.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> writeMembers)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        writeMembers(json);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
