namespace CodeGuruProfiler.Ion.Tests;

// Structs in structs, with strings, numbers and lists: large enough that lengths of every size occur.
internal sealed class DeepTree(int levels, int width)
{
    internal void Write(IonWriter writer) => WriteNode(writer, levels);

    private void WriteNode(IonWriter writer, int level)
    {
        writer.WriteStartStruct();
        writer.WriteFieldName("count"u8);
        writer.WriteInt(level);
        for (int i = 0; i < width; i++)
        {
            writer.WriteFieldName($"frame {level}.{i}");
            writer.WriteStartList();
            writer.WriteString(new string('s', (i * 7) % 300));
            writer.WriteEnd();
        }

        if (level > 1)
        {
            writer.WriteFieldName("children"u8);
            writer.WriteAnnotation("below"u8);
            WriteNode(writer, level - 1);
        }

        writer.WriteEnd();
    }
}
