namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Compares lists by their elements, in order. Only <see langword="null"/> equals <see langword="null"/>.</summary>
/// <param name="element">Compares two elements.</param>
internal sealed class ListComparer<T>(IEqualityComparer<T> element) : IEqualityComparer<IReadOnlyList<T>?>
{
    public static ListComparer<T> Default { get; } = new(EqualityComparer<T>.Default);

    public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || x.Count != y.Count)
        {
            return false;
        }

        for (int i = 0; i < x.Count; i++)
        {
            if (!element.Equals(x[i], y[i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(IReadOnlyList<T>? list)
    {
        var hash = default(HashCode);
        foreach (T item in list ?? [])
        {
            hash.Add(item, element);
        }

        return hash.ToHashCode();
    }
}
