namespace CodeGuruProfiler.Ion;

/// <summary>What a local symbol table says about a shared table that it imports.</summary>
/// <param name="Name">The shared table's name.</param>
/// <param name="Version">The shared table's version, from 1.</param>
/// <param name="MaxId">How many ids are set aside for the shared table's symbols, whether it has them or not.</param>
public sealed record IonSymbolTableImport(string Name, int Version, int MaxId);
