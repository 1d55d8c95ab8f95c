using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Describes the values of a property: "1 to 255 characters of <c>[\w-]</c>", and the meaning of null.</summary>
internal static class ValueProse
{
    // The documentation of the type is the better place for a longer list.
    private const int MaxValues = 9;

    private const string Null = "<see langword=\"null\"/>";

    /// <summary>Returns the text; empty if it would only repeat the type.</summary>
    public static string Of(PropertyPlan property, RecordKind kind)
    {
        // A caller may use any offset.
        string allowed = property.Type.Kind == TypeKind.Timestamp && kind is (RecordKind.Request or RecordKind.Sent) ? "" : Allowed(property.Type);
        string absent = Absent(property, kind);
        string text = (allowed.Length, absent.Length) switch
        {
            (0, _) => absent,
            (_, 0) => allowed,
            _ => $"{allowed}; {absent}",
        };
        if (text.Length == 0)
        {
            return "";
        }

        return (text.StartsWith('<') ? text : char.ToUpperInvariant(text[0]) + text[1..]) + ".";
    }

    private static string Absent(PropertyPlan property, RecordKind kind)
    {
        if (property.Default is { } value)
        {
            return $"the default is {Default(value)}";
        }

        if (property.IsIdempotencyToken)
        {
            return $"if {Null}, the client generates one for the call and sends it with every attempt";
        }

        if (!property.IsNullable)
        {
            return property.Initializer is null ? "" : "empty if absent from the response";
        }

        return kind switch
        {
            _ when property.IsPageToken => $"{Null} for the first page",
            RecordKind.Request => $"{Null} for the default of the service",
            RecordKind.Response or RecordKind.Received => $"{Null} if absent from the response",
            _ => $"{Null} if not set",
        };
    }

    private static string Default(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "<see langword=\"true\"/>",
        JsonValueKind.False => "<see langword=\"false\"/>",
        JsonValueKind.Number => Number(value.GetRawText()),
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => $"<c>{DocText.Escape(text)}</c>",
        _ => "empty",
    };

    private static string Allowed(TypePlan type) => type.Kind switch
    {
        TypeKind.String => Text(type.Constraints),
        TypeKind.Enum => Values(type.Constraints),
        TypeKind.List => Collection(type, "item"),
        TypeKind.Map => Collection(type, "entry"),
        TypeKind.Blob => Count(type.Constraints.MinLength, type.Constraints.MaxLength, "byte"),
        TypeKind.Timestamp => "in UTC",
        _ => Range(type.Constraints.Min, type.Constraints.Max),
    };

    private static string Text(ConstraintPlan constraints)
    {
        string length = Count(constraints.MinLength, constraints.MaxLength, "character");
        string pattern = constraints.Pattern ?? "";
        string shown = $"<c>{DocText.Escape(OneOrMore(pattern) ?? pattern)}</c>";
        string text = (length.Length, pattern.Length) switch
        {
            (0, 0) => "",
            (_, 0) => length,
            (0, _) => OneOrMore(pattern) is null ? $"a string that matches {shown}" : $"1 or more characters of {shown}",
            _ => OneOrMore(pattern) is null ? $"{length} that match {shown}" : $"{length} of {shown}",
        };
        return constraints.IsArn ? text.Length == 0 ? "an ARN" : $"an ARN of {text}" : text;
    }

    // ^[\w-]+$ only lists the characters.
    private static string? OneOrMore(string pattern)
    {
        string bare = pattern.TrimStart('^').TrimEnd('$');
        bool isClass = bare.StartsWith('[') && bare.EndsWith("]+", StringComparison.Ordinal) && bare.IndexOf(']', StringComparison.Ordinal) == bare.Length - 2;
        return isClass ? bare[..^1] : null;
    }

    private static string Values(ConstraintPlan constraints)
    {
        if (constraints.Values.Length is 0 or > MaxValues)
        {
            return "";
        }

        string[] links = [.. constraints.Values.Select(value => $"<see cref=\"{value}\"/>")];
        return links.Length == 1 ? links[0] : $"{string.Join(", ", links[..^1])} or {links[^1]}";
    }

    private static string Collection(TypePlan type, string unit)
    {
        var text = new StringBuilder(Count(type.Constraints.MinLength, type.Constraints.MaxLength, unit));
        Add(", ", type.Constraints.IsUnique ? "without duplicates" : "");
        Add("; ", type.Key is { Kind: TypeKind.String } key && Allowed(key) is { Length: > 0 } keys ? $"keys: {keys}" : "");
        Add("; ", type.Element is { IsCollection: false, Kind: not TypeKind.Enum } element && Allowed(element) is { Length: > 0 } each
            ? type.Kind == TypeKind.Map ? $"values: {each}" : $"each {each}"
            : "");
        return text.ToString();

        void Add(string separator, string part)
        {
            if (part.Length > 0)
            {
                text.Append(text.Length > 0 ? separator : "").Append(part);
            }
        }
    }

    private static string Count(string? min, string? max, string unit)
    {
        string plural = unit == "entry" ? "entries" : $"{unit}s";
        return (min, max) switch
        {
            (null, null) => "",
            (_, null) => $"{Number(min)} or more {plural}",
            (null, _) => $"at most {Number(max)} {(max == "1" ? unit : plural)}",
            _ when min == max => $"exactly {Number(min)} {(min == "1" ? unit : plural)}",
            _ => $"{Number(min)} to {Number(max)} {plural}",
        };
    }

    private static string Range(string? min, string? max) => (min, max) switch
    {
        (null, null) => "",
        (_, null) => $"{Number(min)} or more",
        (null, _) => $"at most {Number(max)}",
        _ => $"{Number(min)} to {Number(max)}",
    };

    private static string Number(string? number)
        => long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? whole.ToString("N0", CultureInfo.InvariantCulture)
            : number ?? "";
}
