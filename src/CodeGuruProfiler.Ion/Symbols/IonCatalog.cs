namespace CodeGuruProfiler.Ion;

/// <summary>The shared symbol tables that a reader or a writer can import.</summary>
/// <remarks>Fill it before its first use: reading it from many threads is safe, adding to it meanwhile is not.</remarks>
public sealed class IonCatalog
{
    private readonly Dictionary<string, SortedList<int, IonSharedSymbolTable>> _tables = new(StringComparer.Ordinal);

    /// <summary>Adds a table, in the place of one with the same name and version.</summary>
    /// <param name="table">The table.</param>
    /// <returns>This catalog.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is <see langword="null"/>.</exception>
    public IonCatalog Add(IonSharedSymbolTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        if (!_tables.TryGetValue(table.Name, out SortedList<int, IonSharedSymbolTable>? versions))
        {
            _tables[table.Name] = versions = [];
        }

        versions[table.Version] = table;
        return this;
    }

    /// <summary>Finds a version of a table, or else its newest version.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version that is looked for.</param>
    /// <returns>The table with the version that it has; <see langword="null"/> when there is none of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public IonSharedSymbolTable? Find(string name, int version)
    {
        ArgumentNullException.ThrowIfNull(name);

        if (!_tables.TryGetValue(name, out SortedList<int, IonSharedSymbolTable>? versions))
        {
            return null;
        }

        return versions.TryGetValue(version, out IonSharedSymbolTable? exact) ? exact : versions.Values[^1];
    }
}
