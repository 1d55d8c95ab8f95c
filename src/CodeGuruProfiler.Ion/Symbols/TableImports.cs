namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>The imports of a symbol table; tables that append to it share them.</summary>
internal sealed class TableImports(ResolvedImport[] resolved)
{
    private IReadOnlyList<IonSymbolTableImport>? _declared;

    public static TableImports None { get; } = new([]);

    public bool IsEmpty => resolved.Length == 0;

    public long LastId => resolved.Length == 0 ? SystemSymbols.MaxId : resolved[^1].LastId;

    public IReadOnlyList<IonSymbolTableImport> Declared => _declared ??= Array.ConvertAll(resolved, import => import.Declared);

    /// <summary>The import that an id belongs to, which is not that of a system symbol and at most the last.</summary>
    public ResolvedImport Find(long id)
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
