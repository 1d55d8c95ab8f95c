using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService.Validation;

internal static partial class ValueConstraints
{
    /// <summary>Gets the constraints that a value of the right type fails.</summary>
    public static IEnumerable<string> FindFailures(Shape shape, JsonNode value)
    {
        Constraints constraints = shape.Constraints;
        if (LengthOf(value) is { } length)
        {
            if (length < constraints.MinLength)
            {
                yield return $"Member must have length greater than or equal to {constraints.MinLength}";
            }

            if (length > constraints.MaxLength)
            {
                yield return $"Member must have length less than or equal to {constraints.MaxLength}";
            }
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

        if (constraints.UniqueItems && value is JsonArray items && HasRepeated(items))
        {
            yield return "Member must have unique values";
        }
    }

    private static string? TextFailure(Constraints constraints, string text)
    {
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

    // Smithy counts a string in code points.
    private static int? LengthOf(JsonNode value) => value switch
    {
        JsonArray items => items.Count,
        JsonObject map => map.Count,
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>().EnumerateRunes().Count(),
        _ => null,
    };

    private static bool HasRepeated(JsonArray items)
    {
        for (int i = 1; i < items.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (JsonNode.DeepEquals(items[i], items[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"\Aarn:[\w-]+:[\w-]+:[\w-]*:\d*:.+\z", RegexOptions.ECMAScript)]
    private static partial Regex Arn();
}
