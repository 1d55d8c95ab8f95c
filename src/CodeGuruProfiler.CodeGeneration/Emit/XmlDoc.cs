using System.Text;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes documentation comments. The texts are XML already; see <see cref="DocText"/>.</summary>
internal static class XmlDoc
{
    private const int Width = 140;

    /// <summary>Writes an element on one line if it fits, and on several otherwise.</summary>
    public static void Element(CodeWriter code, string tag, string text) => Element(code, tag, "", [text]);

    public static void Element(CodeWriter code, string tag, string attributes, params IReadOnlyList<string> paragraphs)
    {
        string[] given = [.. paragraphs.Where(paragraph => paragraph.Length > 0)];
        if (given.Length == 0)
        {
            return;
        }

        string start = attributes.Length == 0 ? $"<{tag}>" : $"<{tag} {attributes}>";
        string line = $"/// {start}{given[0]}</{tag}>";
        if (given.Length == 1 && code.Indent + line.Length <= Width)
        {
            code.Line(line);
            return;
        }

        code.Line($"/// {start}");
        foreach (string paragraph in given)
        {
            string text = given.Length == 1 || paragraph.StartsWith("<list", StringComparison.Ordinal) ? paragraph : $"<para>{paragraph}</para>";
            foreach (string wrapped in Wrap(text, Width - code.Indent - "/// ".Length))
            {
                code.Line($"/// {wrapped}");
            }
        }

        code.Line($"/// </{tag}>");
    }

    // Breaks at spaces, but not at those within a tag.
    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in Words(text))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        bool inTag = false;
        for (int i = 0; i < text.Length; i++)
        {
            inTag = text[i] switch { '<' => true, '>' => false, _ => inTag };
            if (text[i] == ' ' && !inTag)
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
