using System.Collections.ObjectModel;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>Maps of numbers by name, which are compared by what they hold.</summary>
internal static class NumberMap<T>
    where T : struct, IEquatable<T>
{
    public static IReadOnlyDictionary<string, T> Empty => ReadOnlyDictionary<string, T>.Empty;

    public static bool Equals(IReadOnlyDictionary<string, T> left, IReadOnlyDictionary<string, T> right)
        => ReferenceEquals(left, right)
            || (left.Count == right.Count
                && left.All(pair => right.TryGetValue(pair.Key, out T value) && value.Equals(pair.Value)));
}
