using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.FlameGraphs.Buffers;
using CodeGuruProfiler.FlameGraphs.Weights;

namespace CodeGuruProfiler.FlameGraphs.Data;

/// <summary>The data of one picture as a JSON object: the texts and settings as members, names and nodes as Base64 of what deflate left of them.</summary>
internal static class DataBlock
{
    /// <summary>Writes the object. Nothing in it needs escaping within a script element: the writer's encoder escapes every &lt;, and Base64 has none.</summary>
    public static void Write(GraphSource source, FlameGraphOptions options, IBufferWriter<byte> output)
    {
        using var head = new PooledBufferWriter(16 * 1024);
        WriteHead(source, options, head);

        // The last brace is left out: the data come before it.
        output.Write(head.Written[..^1]);
        output.Write(",\"data\":\""u8);
        using var packed = new PooledBufferWriter(16 * 1024);
        Pack(source, packed);
        output.WriteBase64(packed.Written);
        output.Write("\"}"u8);
    }

    private static void WriteHead(GraphSource source, FlameGraphOptions options, PooledBufferWriter output)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteString("title"u8, options.Title);
        if (options.Subtitle is not null)
        {
            writer.WriteString("subtitle"u8, options.Subtitle);
        }

        writer.WriteString("unit"u8, options.Unit);
        if (options.TimePerCount is { } time)
        {
            writer.WriteNumber("timePerCount"u8, time.TotalSeconds);
        }

        writer.WriteStartArray("counters"u8);
        foreach (string counter in source.Counters)
        {
            writer.WriteStringValue(counter);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("on"u8);
        foreach (bool on in source.CountersOn(options))
        {
            writer.WriteBooleanValue(on);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("compare"u8, source.IsComparison);
        writer.WriteBoolean("samples"u8, source.CountsAreSamples);
        writer.WriteBoolean("flame"u8, options.FlameUp);
        writer.WriteBoolean("heavy"u8, options.HeaviestFirst);
        writer.WriteBoolean("shorten"u8, options.FriendlyNames);
        if (options.Search is not null)
        {
            writer.WriteString("search"u8, options.Search);
        }

        writer.WriteEndObject();
    }

    private static void Pack(GraphSource source, PooledBufferWriter output)
    {
        using var block = new PooledBufferWriter(16 * 1024);
        NodeBlock.Write(source, block);
        using DeflateStream deflate = Deflate(new BufferStream(output));
        deflate.Write(block.Written);
    }

    // Level 3 takes a fifth less time than Optimal, level 6, for a twentieth more bytes; Fastest takes half as many bytes again. docs/performance.md
#if NET9_0_OR_GREATER
    private static DeflateStream Deflate(Stream output) => new(output, new ZLibCompressionOptions { CompressionLevel = 3 });
#else
    private static DeflateStream Deflate(Stream output) => new(output, CompressionLevel.Optimal);
#endif
}
