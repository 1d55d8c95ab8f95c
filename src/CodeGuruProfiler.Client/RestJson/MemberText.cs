using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Writes the members of a record into its text, the same on every machine: what is long by its size, and times in ISO 8601.</summary>
internal static class MemberText
{
    public static StringBuilder AppendMember(this StringBuilder text, DateTimeOffset? value)
        => value is { } time ? text.Append(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFF}Z") : text;

    public static StringBuilder AppendMember(this StringBuilder text, double? value)
        => value is { } number ? text.Append(CultureInfo.InvariantCulture, $"{number}") : text;

    public static StringBuilder AppendMember(this StringBuilder text, ReadOnlyMemory<byte>? value)
        => value is { } blob ? text.AppendSize(blob.Length, "byte") : text;

    public static StringBuilder AppendMember<T>(this StringBuilder text, IReadOnlyCollection<T>? value)
        => value is { } items ? text.AppendSize(items.Count, "item") : text;

    private static StringBuilder AppendSize(this StringBuilder text, int size, string unit)
        => text.Append(CultureInfo.InvariantCulture, $"({size} {unit}{(size == 1 ? "" : "s")})");
}
