using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>The imports that symbols of unknown text need: each names a place in a shared symbol table.</summary>
internal static class ImportedSymbols
{
    /// <summary>Returns an import for each shared symbol table that the fields refer to, as long as they need it.</summary>
    /// <remarks>A symbol does not have the version of its table, and is the same in each.</remarks>
    public static IReadOnlyList<IonSymbolTableImport> Imports(IEnumerable<UnknownFields> fields)
    {
        SortedDictionary<string, int>? tables = null;
        foreach (UnknownFields unknown in fields)
        {
            if (unknown.Texts is { HasImported: true } texts)
            {
                Collect(unknown.Values, texts, tables ??= new SortedDictionary<string, int>(StringComparer.Ordinal));
            }
        }

        return tables is null ? [] : [.. tables.Select(table => new IonSymbolTableImport(table.Key, 1, table.Value))];
    }

    private static void Collect(ReadOnlySpan<byte> values, DocumentSymbols texts, SortedDictionary<string, int> tables)
    {
        var cursor = new ValueCursor(values, texts);
        while (cursor.Read())
        {
            Collect(cursor.Name, cursor.HasName, tables);
            Collect(cursor.Text, cursor.Kind is ValueKind.Symbol or ValueKind.Annotation, tables);
        }
    }

    private static void Collect(ValueText text, bool isThere, SortedDictionary<string, int> tables)
    {
        if (isThere && text.Symbol is { ImportName: { } name, ImportId: var id })
        {
            tables[name] = Math.Max(id, tables.GetValueOrDefault(name));
        }
    }
}
