using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Checks values against the constraints of their shape.</summary>
internal static partial class ValueConstraints
{
    /// <summary>Returns the constraints that a value of the right type violates.</summary>
    public static IEnumerable<string> FindFailures(Shape shape, JsonNode value)
    {
        Constraints constraints = shape.Constraints;
        if (IsTooLong(shape, value))
        {
            // The length limits the work of the other constraints.
            yield return $"Member must have length less than or equal to {constraints.MaxLength}";
            yield break;
        }

        if (LengthOf(value) < constraints.MinLength)
        {
            yield return $"Member must have length greater than or equal to {constraints.MinLength}";
        }

        if (JsonNumbers.FindNumber(value) is { } number)
        {
            if (number < constraints.Min)
            {
                yield return $"Member must have value greater than or equal to {constraints.Min}";
            }

            if (number > constraints.Max)
            {
                yield return $"Member must have value less than or equal to {constraints.Max}";
            }
        }

        if (value.GetValueKind() == JsonValueKind.String && TextFailure(constraints, value.GetValue<string>()) is { } failure)
        {
            yield return failure;
        }

        if (constraints.UniqueItems && value is JsonArray items && HasRepeated(items, JsonNodeComparer.Instance))
        {
            yield return "Member must have unique values";
        }
    }

    /// <summary>Returns whether a text, a list or a map is longer than its shape allows.</summary>
    public static bool IsTooLong(Shape shape, JsonNode value) => shape.Constraints.MaxLength is { } most && LengthOf(value) > most;

    /// <summary>Returns whether any two items are equal.</summary>
    public static bool HasRepeated(JsonArray items, IEqualityComparer<JsonNode?> comparer)
    {
        var seen = new HashSet<JsonNode?>(comparer);
        return !items.All(seen.Add);
    }

    private static string? TextFailure(Constraints constraints, string text)
    {
        // JSON and URLs are checked when they are read, but texts from a program may be invalid.
        if (!IsUnicode(text))
        {
            return "Member must be Unicode text";
        }

        if (constraints.Expression?.IsMatch(text) == false)
        {
            return $"Member must satisfy regular expression pattern: {constraints.Pattern}";
        }

        if (constraints.IsArn && !Arn().IsMatch(text))
        {
            return "Member must be an ARN: arn:partition:service:region:account:resource";
        }

        return constraints.EnumValues?.Contains(text) == false
            ? $"Member must satisfy enum value set: [{string.Join(", ", constraints.EnumValues)}]"
            : null;
    }

    private static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    // Smithy counts the code points of a string.
    private static int? LengthOf(JsonNode value) => value switch
    {
        JsonArray items => items.Count,
        JsonObject map => map.Count,
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>().EnumerateRunes().Count(),
        _ => null,
    };

    [GeneratedRegex(@"\Aarn:[\w-]+:[\w-]+:[\w-]*:\d*:.+\z", RegexOptions.ECMAScript)]
    private static partial Regex Arn();
}
