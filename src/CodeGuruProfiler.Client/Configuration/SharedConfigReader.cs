namespace CodeGuruProfiler.Client.Configuration;

/// <summary>
/// Reads one file of sections. A key without a value is the parent of the indented lines that follow it: <c>s3 =</c>, then <c>  endpoint_url = …</c>,
/// is <c>s3.endpoint_url</c>. What is not understood is passed over: other tools keep their settings in the same files.
/// </summary>
internal static class SharedConfigReader
{
    public static Dictionary<string, Dictionary<string, string>> Read(string text)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string>? section = null;
        string? parent = null;
        bool hasKeys = false;
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            string content = WithoutComment(line);
            if (content.Length == 0)
            {
                continue;
            }

            if (content[0] == '[')
            {
                section = Open(sections, SectionName(content));
                (parent, hasKeys) = (null, false);
                continue;
            }

            int equals = content.IndexOf('=', StringComparison.Ordinal);
            bool isIndented = char.IsWhiteSpace(line[0]);
            if (section is null || equals <= 0 || (isIndented && hasKeys && parent is null))
            {
                // The last of these continues the value before it; no setting that is read here has several lines.
                continue;
            }

            string key = content[..equals].TrimEnd();
            string value = content[(equals + 1)..].TrimStart();
            if (isIndented && parent is not null)
            {
                section[$"{parent}.{key}"] = value;
                continue;
            }

            section[key] = value;
            (parent, hasKeys) = (value.Length == 0 ? key : null, true);
        }

        return sections;
    }

    private static Dictionary<string, string> Open(Dictionary<string, Dictionary<string, string>> sections, string name)
    {
        if (!sections.TryGetValue(name, out Dictionary<string, string>? section))
        {
            section = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            sections[name] = section;
        }

        return section;
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
            return string.Empty;
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
