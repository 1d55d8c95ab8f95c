using System.Collections.ObjectModel;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Compares maps by their entries, in any order. Only <see langword="null"/> equals <see langword="null"/>.</summary>
/// <param name="value">Compares two values.</param>
internal sealed class MapComparer<TKey, TValue>(IEqualityComparer<TValue> value) : IEqualityComparer<IReadOnlyDictionary<TKey, TValue>?>
    where TKey : notnull
{
    public static MapComparer<TKey, TValue> Default { get; } = new(EqualityComparer<TValue>.Default);

    public bool Equals(IReadOnlyDictionary<TKey, TValue>? x, IReadOnlyDictionary<TKey, TValue>? y)
        => ReferenceEquals(x, y)
            || (x is not null && y is not null && x.Count == y.Count
                && x.All(entry => y.TryGetValue(entry.Key, out TValue? other) && value.Equals(entry.Value, other)));

    public int GetHashCode(IReadOnlyDictionary<TKey, TValue>? map)
    {
        // The entries have no order.
        int sum = 0;
        foreach ((TKey key, TValue entry) in map ?? ReadOnlyDictionary<TKey, TValue>.Empty)
        {
            sum = unchecked(sum + HashCode.Combine(key, entry is null ? 0 : value.GetHashCode(entry)));
        }

        return sum;
    }
}
