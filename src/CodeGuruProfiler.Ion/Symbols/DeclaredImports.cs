using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>The imports that a writer has declared, and the ids they give to symbols without text.</summary>
internal sealed class DeclaredImports
{
    private readonly List<ResolvedImport> _imports = [];
    private Dictionary<string, List<ResolvedImport>>? _byName;

    public DeclaredImports(IReadOnlyList<IonSymbolTableImport> imports, IonCatalog? catalog)
    {
        foreach (IonSymbolTableImport import in imports)
        {
            if (string.IsNullOrEmpty(import.Name) || import.Version < 1 || import.MaxId < 0)
            {
                throw Errors.WrongImport(import, nameof(imports));
            }

            if (import.MaxId > 0)
            {
                _imports.Add(new ResolvedImport(import, NextId, catalog?.Find(import.Name, import.Version)));
            }
        }
    }

    public static DeclaredImports None { get; } = new([], catalog: null);

    public long NextId => _imports.Count == 0 ? SystemSymbols.MaxId + 1 : _imports[^1].LastId + 1;

    public IReadOnlyList<ResolvedImport> Resolved => _imports;

    public long GetId(IonSymbol unknown)
    {
        if (unknown.ImportName is null)
        {
            return 0;
        }

        _byName ??= GroupByName();
        if (_byName.TryGetValue(unknown.ImportName, out List<ResolvedImport>? imports) && unknown.ImportId <= imports[^1].Declared.MaxId)
        {
            ResolvedImport import = imports[FindFirst(imports, unknown.ImportId)];
            return import.FirstId + unknown.ImportId - 1;
        }

        throw Errors.ImportNotDeclared(unknown);
    }

    // Of the imports with one name, those that reach further than the ones before them.
    private Dictionary<string, List<ResolvedImport>> GroupByName()
    {
        var groups = new Dictionary<string, List<ResolvedImport>>(StringComparer.Ordinal);
        foreach (ResolvedImport import in _imports)
        {
            if (!groups.TryGetValue(import.Declared.Name, out List<ResolvedImport>? group))
            {
                groups[import.Declared.Name] = [import];
            }
            else if (import.Declared.MaxId > group[^1].Declared.MaxId)
            {
                group.Add(import);
            }
        }

        return groups;
    }

    private static int FindFirst(List<ResolvedImport> imports, int id)
    {
        int low = 0;
        int high = imports.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (id <= imports[middle].Declared.MaxId)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
