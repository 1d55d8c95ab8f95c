using System.Text.Json;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>Reads the constraint traits of a shape.</summary>
internal static class SmithyConstraints
{
    public static Constraints Read(JsonElement shape)
    {
        JsonElement traits = shape.TryGetProperty("traits", out JsonElement given) ? given : default;
        JsonElement length = traits.Find("smithy.api#length");
        JsonElement range = traits.Find("smithy.api#range");
        string? pattern = traits.Has("smithy.api#pattern") ? traits.Text("smithy.api#pattern") : null;
        return new Constraints
        {
            MinLength = (int?)length.FindNumber("min"),
            MaxLength = (int?)length.FindNumber("max"),
            Min = range.FindNumber("min"),
            Max = range.FindNumber("max"),
            Pattern = pattern,
            // The whole value: $ alone would accept a trailing newline.
            Expression = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.ECMAScript),
            EnumValues = EnumValues(shape, traits),
            UniqueItems = traits.Has("smithy.api#uniqueItems"),
            IsArn = traits.Has("aws.api#arnReference"),
        };
    }

    private static List<string>? EnumValues(JsonElement shape, JsonElement traits)
    {
        if (traits.Has("smithy.api#enum"))
        {
            return [.. traits.Find("smithy.api#enum").EnumerateArray().Select(value => value.Text("value"))];
        }

        return shape.Text("type") == "enum"
            ? [.. shape.GetProperty("members").EnumerateObject().Select(EnumValue)]
            : null;
    }

    private static string EnumValue(JsonProperty member)
        => member.Value.Find("traits").Has("smithy.api#enumValue")
            ? member.Value.Find("traits").Text("smithy.api#enumValue")
            : member.Name;
}
