using System.Text.Json;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Benchmarks.Ion;

// The same profile through both writers, call for call.
internal static class ProfileDocuments
{
    internal static void Write(IonBinaryWriter writer, CallNode root)
    {
        writer.WriteStartStruct();
        writer.WriteFieldName("start"u8);
        writer.WriteInt(1_757_500_000_000);
        writer.WriteFieldName("end"u8);
        writer.WriteInt(1_757_500_300_000);
        writer.WriteFieldName("callgraph"u8);
        WriteNode(writer, root);
        writer.WriteEnd();
        writer.Flush();
    }

    internal static void Write(Utf8JsonWriter writer, CallNode root)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start"u8, 1_757_500_000_000);
        writer.WriteNumber("end"u8, 1_757_500_300_000);
        writer.WritePropertyName("callgraph"u8);
        WriteNode(writer, root);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteNode(IonBinaryWriter writer, CallNode node)
    {
        writer.WriteStartStruct();
        if (node.Count > 0)
        {
            writer.WriteFieldName("counts"u8);
            writer.WriteStartStruct();
            writer.WriteFieldName("WALL_TIME"u8);
            writer.WriteInt(node.Count);
            writer.WriteEnd();
        }

        writer.WriteFieldName("file"u8);
        writer.WriteString(node.File);
        writer.WriteFieldName("line"u8);
        writer.WriteStartList();
        writer.WriteInt(node.Line);
        if (node.LastLine > node.Line)
        {
            writer.WriteInt(node.LastLine);
        }

        writer.WriteEnd();
        if (node.Children.Count > 0)
        {
            writer.WriteFieldName("children"u8);
            writer.WriteStartStruct();
            foreach (CallNode child in node.Children)
            {
                writer.WriteFieldName(child.Name);
                WriteNode(writer, child);
            }

            writer.WriteEnd();
        }

        writer.WriteEnd();
    }

    private static void WriteNode(Utf8JsonWriter writer, CallNode node)
    {
        writer.WriteStartObject();
        if (node.Count > 0)
        {
            writer.WriteStartObject("counts"u8);
            writer.WriteNumber("WALL_TIME"u8, node.Count);
            writer.WriteEndObject();
        }

        writer.WriteString("file"u8, node.File);
        writer.WriteStartArray("line"u8);
        writer.WriteNumberValue(node.Line);
        if (node.LastLine > node.Line)
        {
            writer.WriteNumberValue(node.LastLine);
        }

        writer.WriteEndArray();
        if (node.Children.Count > 0)
        {
            writer.WriteStartObject("children"u8);
            foreach (CallNode child in node.Children)
            {
                writer.WritePropertyName(child.Name);
                WriteNode(writer, child);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
