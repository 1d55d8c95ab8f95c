using System.Diagnostics.CodeAnalysis;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>Structs of numbers as maps. A struct that is empty, repeats a name or contains anything else is not understood, and is kept as it is.</summary>
internal static class NumberMapFormat
{
    public static bool TryRead(RecordedValue value, [NotNullWhen(true)] out Dictionary<string, double>? map)
    {
        map = [];
        foreach (RecordedValue field in value.Children)
        {
            if (!field.TryGetDouble(out double number) || !map.TryAdd(field.Name, number))
            {
                return false;
            }
        }

        return value.Kind == ValueKind.StartStruct && map.Count > 0;
    }

    public static bool TryRead(RecordedValue value, [NotNullWhen(true)] out Dictionary<string, long>? map)
    {
        map = [];
        foreach (RecordedValue field in value.Children)
        {
            if (!field.TryGetInt64(out long? number) || !map.TryAdd(field.Name, number.Value))
            {
                return false;
            }
        }

        return value.Kind == ValueKind.StartStruct && map.Count > 0;
    }
}
