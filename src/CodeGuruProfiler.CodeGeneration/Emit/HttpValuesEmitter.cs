namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the forms of headers and labels that only some services have, for those services.</summary>
internal static class HttpValuesEmitter
{
    private const string Name = "HttpValues";

    public static bool IsNeeded(IEnumerable<GeneratedFile> files) => files.Any(file => file.Text.Contains($"{Name}.", StringComparison.Ordinal));

    public static GeneratedFile Emit(SourceFile file)
    {
        var code = new CodeWriter();
        code.Line("""
            /// <summary>The values of headers and labels that are no plain text: numbers, times and lists.</summary>
            internal static class HttpValues
            {
                public static string FormatDouble(double value)
                    => double.IsPositiveInfinity(value) ? "Infinity"
                        : double.IsNegativeInfinity(value) ? "-Infinity"
                        : value.ToString("R", CultureInfo.InvariantCulture);

                public static string FormatDateTime(DateTimeOffset value) => Timestamps.FormatDateTime(value);

                public static string? FormatDateTime(DateTimeOffset? value) => value is { } given ? FormatDateTime(given) : null;

                public static string FormatEpochSeconds(DateTimeOffset value)
                    => Timestamps.ToEpochSeconds(value).ToString("0.###", CultureInfo.InvariantCulture);

                public static string? FormatEpochSeconds(DateTimeOffset? value) => value is { } given ? FormatEpochSeconds(given) : null;

                public static string FormatHttpDate(DateTimeOffset value) => Timestamps.FormatHttpDate(value);

                /// <summary>Writes a list as one header; an empty list is no header.</summary>
                public static string? Join<T>(IReadOnlyList<T>? values, Func<T, string> format)
                    => values is null or { Count: 0 } ? null : string.Join(", ", values.Select(format));

                /// <summary>Quotes an element that would not survive in a list as it is.</summary>
                public static string Quote(string value)
                    => value.Length == 0 || value.AsSpan().ContainsAny("\",") || value != value.Trim()
                        ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
                        : value;

                public static bool? ReadBoolean(string? text) => text is null ? null : ParseBoolean(text);

                public static T? ReadNumber<T>(string? text)
                    where T : struct, INumber<T>
                    => text is null ? null : ParseNumber<T>(text);

                public static DateTimeOffset? ReadTimestamp(string? text) => text is null ? null : ParseTimestamp(text);

                public static bool ParseBoolean(string text) => bool.TryParse(text.Trim(), out bool value) ? value : throw Unexpected("true or false", text);

                public static T ParseNumber<T>(string text)
                    where T : struct, INumber<T>
                    => T.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out T value) ? value : throw Unexpected("a number", text);

                public static DateTimeOffset ParseTimestamp(string text)
                    => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
                            && Timestamps.TryFromEpochSeconds(seconds, out DateTimeOffset value)
                        || Timestamps.TryParse(Encoding.UTF8.GetBytes(text.Trim()), out value)
                            ? value
                            : throw Unexpected("a timestamp", text);

                /// <summary>Reads a list from one header.</summary>
                public static IReadOnlyList<T>? Split<T>(string? text, Func<string, T> parse)
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

                /// <summary>Reads a list of HTTP dates, each of which has a comma of its own.</summary>
                public static IReadOnlyList<T>? SplitHttpDates<T>(string? text, Func<string, T> parse)
                    => text is null ? null : [.. text.Split(',').Chunk(2).Select(pair => parse(string.Join(',', pair).Trim()))];

                // Stands on the comma behind the element afterwards, or on the end.
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

                private static JsonException Unexpected(string expected, string text) => new($"Expected {expected} in a header but found \"{text}\".");
            }
            """);
        return file.Create($"Serialization/{Name}.cs", "Serialization", code);
    }
}
