namespace CodeGuruProfiler.Ion;

/// <summary>The imports of a symbol table; tables that append to it share them.</summary>
internal sealed class TableImports(ResolvedImport[] resolved)
{
    private IReadOnlyList<IonSymbolTableImport>? _declared;

    internal static TableImports None { get; } = new([]);

    internal bool IsEmpty => resolved.Length == 0;

    internal long LastId => resolved.Length == 0 ? SystemSymbols.MaxId : resolved[^1].LastId;

    internal IReadOnlyList<IonSymbolTableImport> Declared => _declared ??= Array.ConvertAll(resolved, import => import.Declared);

    // The import that an id belongs to, which is not that of a system symbol and at most the last.
    internal ResolvedImport Find(long id)
    {
        int low = 0;
        int high = resolved.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (id <= resolved[middle].LastId)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return resolved[low];
    }
}
