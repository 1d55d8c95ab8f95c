namespace CodeGuruProfiler.Ion.Tests.Vectors.Conformance;

// The shared symbol tables that the suite imports.
internal static class ConformanceCatalog
{
    internal static IonReaderOptions Read()
    {
        var catalog = new IonCatalog();
        foreach (string file in VectorFolder.Find("conformance/catalog", "*.ion"))
        {
            foreach (IonNode table in Documents.Read(File.ReadAllBytes(file)))
            {
                catalog.Add(new IonSharedSymbolTable((string)Field(table, "name").Scalar!, (int)(System.Numerics.BigInteger)Field(table, "version").Scalar!, Symbols(table)));
            }
        }

        return new IonReaderOptions { Catalog = catalog };
    }

    private static string?[] Symbols(IonNode table) => [.. Field(table, "symbols").Children.Select(child => child.Value.Scalar as string)];

    private static IonNode Field(IonNode table, string name) => table.Children.Single(field => field.Name.Text == name).Value;
}
