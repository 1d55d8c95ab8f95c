using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the forms of labels, query values and headers that only some services have, for those services.</summary>
internal static class HttpValuesEmitter
{
    public const string Name = "HttpValues";

    private const int MaxBody = 130;

    public static GeneratedFile Emit(ImmutableArray<HttpForm> forms, SourceFile file)
    {
        var code = new CodeWriter();
        code.Line("/// <summary>The values of labels, queries and headers that are not plain text: numbers, times and lists.</summary>");
        code.Open($"internal static class {Name}");
        foreach (HttpForm form in forms)
        {
            if (form != forms[0])
            {
                code.Line();
            }

            Write(code, form);
        }

        if (forms.Any(form => form is HttpForm.ReadBoolean or HttpForm.ReadNumber or HttpForm.ReadTimestamp))
        {
            code.Using(Spaces.Json);
            code.Line();
            code.Line("private static JsonException Unexpected(string expected, string text) => new($\"Expected {expected} in a header but found \\\"{text}\\\".\");");
        }

        code.Close();
        return file.Create($"{Spaces.Serialization}/{Name}.cs", Spaces.Serialization, code);
    }

    private static void Write(CodeWriter code, HttpForm form)
    {
        switch (form)
        {
            case HttpForm.Boolean:
                Format(code, form, "bool", "value ? \"true\" : \"false\"");
                break;
            case HttpForm.Number:
                code.Using(Spaces.Globalization);
                Format(code, form, "long", "value.ToString(CultureInfo.InvariantCulture)");
                break;
            case HttpForm.Double:
                code.Using(Spaces.Globalization);
                Format(code, form, "double", "double.IsInfinity(value) ? value > 0 ? \"Infinity\" : \"-Infinity\" : value.ToString(\"R\", CultureInfo.InvariantCulture)");
                break;
            case HttpForm.DateTime:
                code.Using(Spaces.RuntimeRestJson);
                code.Line("""
                    public static string FormatDateTime(DateTimeOffset value)
                    {
                        Span<char> text = stackalloc char[Timestamps.MaxDateTimeLength];
                        return new string(text[..Timestamps.FormatDateTime(value, text)]);
                    }
                    """);
                code.Line();
                FormatNullable(code, form, "DateTimeOffset");
                break;
            case HttpForm.EpochSeconds:
                code.Using(Spaces.Globalization);
                Format(code, form, "DateTimeOffset", "(value.ToUnixTimeMilliseconds() / 1000m).ToString(\"0.###\", CultureInfo.InvariantCulture)");
                break;
            case HttpForm.HttpDate:
                code.Using(Spaces.Globalization);
                Format(code, form, "DateTimeOffset", "value.UtcDateTime.ToString(\"r\", CultureInfo.InvariantCulture)");
                break;
            case HttpForm.Text:
                code.Line("""
                    /// <summary>Quotes an element that cannot be in a list otherwise.</summary>
                    public static string FormatText(string value)
                        => value.Length == 0 || value.AsSpan().ContainsAny("\",") || value != value.Trim()
                            ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
                            : value;
                    """);
                break;
            case HttpForm.List:
                code.Line("""
                    /// <summary>Writes a list as one header; an empty list yields none.</summary>
                    public static string? FormatList<T>(IReadOnlyList<T>? values, Func<T, string> format)
                        => values is null or { Count: 0 } ? null : string.Join(", ", values.Select(format));
                    """);
                break;
            case HttpForm.ReadBoolean:
                code.Line("""
                    public static bool? ReadBoolean(string? text) => text is null ? null : ParseBoolean(text);

                    public static bool ParseBoolean(string text) => bool.TryParse(text.Trim(), out bool value) ? value : throw Unexpected("true or false", text);
                    """);
                break;
            case HttpForm.ReadNumber:
                code.Using(Spaces.Globalization);
                code.Using(Spaces.Numerics);
                code.Line("""
                    public static T? ReadNumber<T>(string? text)
                        where T : struct, INumber<T>
                        => text is null ? null : ParseNumber<T>(text);

                    public static T ParseNumber<T>(string text)
                        where T : struct, INumber<T>
                        => T.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out T value) ? value : throw Unexpected("a number", text);
                    """);
                break;
            case HttpForm.ReadTimestamp:
                code.Using(Spaces.Globalization);
                code.Using(Spaces.Text);
                code.Using(Spaces.RuntimeRestJson);
                code.Line("""
                    public static DateTimeOffset? ReadTimestamp(string? text) => text is null ? null : ParseTimestamp(text);

                    public static DateTimeOffset ParseTimestamp(string text)
                        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
                                && Timestamps.TryFromEpochSeconds(seconds, out DateTimeOffset value)
                            || Timestamps.TryParse(Encoding.UTF8.GetBytes(text.Trim()), out value)
                                ? value
                                : throw Unexpected("a timestamp", text);
                    """);
                break;
            case HttpForm.ReadList:
                code.Using(Spaces.Text);
                code.Line("""
                    /// <summary>Reads a list from one header.</summary>
                    public static IReadOnlyList<T>? ReadList<T>(string? text, Func<string, T> parse)
                    {
                        if (text is null)
                        {
                            return null;
                        }

                        var values = new List<T>();
                        for (int at = 0; at < text.Length; at++)
                        {
                            string element = ReadElement(text, ref at);
                            values.Add(parse(element));
                        }

                        return values;
                    }

                    // Ends at the comma after the element, or at the end of the text.
                    private static string ReadElement(string text, ref int at)
                    {
                        while (at < text.Length && text[at] == ' ')
                        {
                            at++;
                        }

                        if (at == text.Length || text[at] != '"')
                        {
                            int comma = text.IndexOf(',', at);
                            int end = comma < 0 ? text.Length : comma;
                            string plain = text[at..end].Trim();
                            at = end;
                            return plain;
                        }

                        var quoted = new StringBuilder();
                        for (at++; at < text.Length && text[at] != '"'; at++)
                        {
                            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
                            quoted.Append(text[at]);
                        }

                        int next = text.IndexOf(',', Math.Min(at, text.Length));
                        at = next < 0 ? text.Length : next;
                        return quoted.ToString();
                    }
                    """);
                break;
            default:
                code.Line("""
                    /// <summary>Reads a list of HTTP dates, each of which has a comma itself.</summary>
                    public static IReadOnlyList<T>? ReadHttpDateList<T>(string? text, Func<string, T> parse)
                        => text is null ? null : [.. text.Split(',').Chunk(2).Select(pair => parse(string.Join(',', pair).Trim()))];
                    """);
                break;
        }
    }

    private static void Format(CodeWriter code, HttpForm form, string type, string expression)
    {
        string head = $"public static string Format{form}({type} value)";
        if (code.Indent + head.Length + expression.Length > MaxBody)
        {
            code.Line(head);
            code.Indented(() => code.Line($"=> {expression};"));
        }
        else
        {
            code.Line($"{head} => {expression};");
        }

        code.Line();
        FormatNullable(code, form, type);
    }

    private static void FormatNullable(CodeWriter code, HttpForm form, string type)
        => code.Line($"public static string? Format{form}({type}? value) => value is {{ }} given ? Format{form}(given) : null;");
}
