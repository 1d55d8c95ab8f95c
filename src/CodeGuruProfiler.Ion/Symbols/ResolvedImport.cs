namespace CodeGuruProfiler.Ion;

// An import with the ids that it takes in the local table, and the shared table when the catalog has one.
internal readonly record struct ResolvedImport(IonSymbolTableImport Declared, long FirstId, IonSharedSymbolTable? Table)
{
    internal long LastId => FirstId + Declared.MaxId - 1;
}
