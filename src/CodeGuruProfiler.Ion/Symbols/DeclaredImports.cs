namespace CodeGuruProfiler.Ion;

// The imports that a writer has declared, and the ids they give to symbols without text.
internal sealed class DeclaredImports
{
    private readonly List<ResolvedImport> _imports = [];

    internal DeclaredImports(IReadOnlyList<IonSymbolTableImport> imports, IonCatalog? catalog)
    {
        foreach (IonSymbolTableImport import in imports)
        {
            if (string.IsNullOrEmpty(import.Name) || import.Version < 1 || import.MaxId < 0)
            {
                Throw.WrongImport(import);
            }

            if (import.MaxId > 0)
            {
                _imports.Add(new ResolvedImport(import, NextId, catalog?.Find(import.Name, import.Version)));
            }
        }
    }

    internal static DeclaredImports None { get; } = new([], catalog: null);

    internal long NextId => _imports.Count == 0 ? SystemSymbols.MaxId + 1 : _imports[^1].LastId + 1;

    internal IReadOnlyList<ResolvedImport> Resolved => _imports;

    internal long GetId(IonSymbol unknown)
    {
        if (unknown.ImportName is null)
        {
            return 0;
        }

        foreach (ResolvedImport import in _imports)
        {
            if (import.Declared.Name == unknown.ImportName && unknown.ImportId <= import.Declared.MaxId)
            {
                return import.FirstId + unknown.ImportId - 1;
            }
        }

        Throw.ImportNotDeclared(unknown);
        return 0;
    }
}
