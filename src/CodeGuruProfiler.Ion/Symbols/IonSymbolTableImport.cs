namespace CodeGuruProfiler.Ion;

/// <summary>The import of a shared symbol table, as a local symbol table declares it.</summary>
/// <param name="Name">The shared table's name.</param>
/// <param name="Version">The shared table's version, from 1.</param>
/// <param name="MaxId">The number of ids that are reserved for the shared table's symbols, whether it has them or not.</param>
public sealed record IonSymbolTableImport(string Name, int Version, int MaxId);
