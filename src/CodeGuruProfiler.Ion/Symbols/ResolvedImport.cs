namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>An import with the ids that it takes in the local table, and the shared table when the catalog has one.</summary>
internal readonly record struct ResolvedImport(IonSymbolTableImport Declared, long FirstId, IonSharedSymbolTable? Table)
{
    public long LastId => FirstId + Declared.MaxId - 1;
}
