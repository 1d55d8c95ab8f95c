using System.Text;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>
/// Reads one file of sections. A line that is indented deeper than the key above it belongs to that key: it continues the value, or is a nested
/// key of a key without a value, as in <c>s3 =</c>, then <c>  endpoint_url = …</c>. Other text is ignored: other tools keep their settings
/// in the same files. https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
/// </summary>
internal sealed class SharedConfigReader
{
    private readonly Dictionary<string, SharedConfigSection> _sections = new(StringComparer.Ordinal);
    private readonly StringBuilder _value = new();
    private SharedConfigSection? _section;
    private string? _key;
    private int _indentOfKey;

    private SharedConfigReader()
    {
    }

    public static Dictionary<string, SharedConfigSection> Read(string text)
    {
        var reader = new SharedConfigReader();
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            reader.ReadLine(line);
        }

        reader.EndKey();
        return reader._sections;
    }

    private void ReadLine(string line)
    {
        string content = WithoutComment(line);
        if (content.Length == 0)
        {
            return;
        }

        if (content[0] == '[')
        {
            EndKey();
            _section = Open(SectionName(content));
            return;
        }

        int indent = line.Length - line.AsSpan().TrimStart().Length;
        if (_key is not null && indent > _indentOfKey)
        {
            Continue(content);
            return;
        }

        EndKey();
        if (_section is not null && TrySplit(content, out string key, out string value))
        {
            (_key, _indentOfKey) = (key, indent);
            _value.Append(value);
        }
    }

    private void Continue(string content)
    {
        if (_value.Length > 0)
        {
            _value.Append('\n').Append(content);
        }
        else if (TrySplit(content, out string key, out string value))
        {
            _section!.Set(_key!, key, value); // A key is in a section.
        }
    }

    private void EndKey()
    {
        if (_key is not null)
        {
            _section!.Set(_key, _value.ToString()); // A key is in a section.
        }

        _key = null;
        _value.Clear();
    }

    private SharedConfigSection Open(string name)
    {
        if (!_sections.TryGetValue(name, out SharedConfigSection? section))
        {
            section = new SharedConfigSection();
            _sections[name] = section;
        }

        return section;
    }

    private static bool TrySplit(string content, out string key, out string value)
    {
        int equals = content.IndexOf('=', StringComparison.Ordinal);
        (key, value) = equals > 0 ? (content[..equals].TrimEnd(), content[(equals + 1)..].TrimStart()) : ("", "");
        return equals > 0;
    }

    // [ profile  "my web" ] is the section: profile my web.
    private static string SectionName(string header)
    {
        int end = header.IndexOf(']', StringComparison.Ordinal);
        string name = header[1..(end < 0 ? header.Length : end)].Trim();
        int space = name.IndexOfAny([' ', '\t']);
        return space < 0 ? name.Trim('"', '\'') : $"{name[..space]} {name[space..].Trim().Trim('"', '\'')}";
    }

    // A comment begins a line, or follows white space.
    private static string WithoutComment(string line)
    {
        string content = line.Trim();
        if (content is ['#' or ';', ..])
        {
            return "";
        }

        for (int i = 1; i < content.Length; i++)
        {
            if (content[i] is '#' or ';' && char.IsWhiteSpace(content[i - 1]))
            {
                return content[..i].TrimEnd();
            }
        }

        return content;
    }
}
