namespace CodeGuruProfiler.Ion.Tests.Symbols;

public class ImportTests
{
    private static readonly IonCatalog Catalog = new IonCatalog()
        .Add(new IonSharedSymbolTable("shared", 1, ["one", "two"]))
        .Add(new IonSharedSymbolTable("shared", 2, ["one", "two", "three", null]));

    [Theory]
    [InlineData("{name:\"shared\",version:2,max_id:4}", "$10 $12 $14", "one three local")]
    [InlineData("{name:\"shared\",version:2}", "$12 $14", "three local")]
    [InlineData("{name:\"shared\",version:1,max_id:2}", "$11 $12", "two local")]
    [InlineData("{name:\"shared\",version:7,max_id:3}", "$12 $13", "three local")]
    [InlineData("{name:\"shared\"},{name:\"shared\",version:2}", "$13 $14 $16", "two three local")]
    [InlineData("{name:\"\",max_id:5},{name:\"$ion\"},{version:3}", "$10", "local")]
    public void Read_Imports_AreResolvedFromTheCatalog(string imports, string symbols, string expected)
    {
        string text = $"$ion_symbol_table::{{imports:[{imports}],symbols:[\"local\"]}} {symbols}";
        byte[] ion = System.Text.Encoding.UTF8.GetBytes(text);

        List<IonNode> values = IonNodes.ReadAll(ion, new IonReaderOptions { Catalog = Catalog });

        Assert.Equal(expected.Split(' '), values.Select(value => ((IonSymbol)value.Scalar!).Text));
    }

    [Fact]
    public void Read_ImportThatNobodyHas_GivesSymbolsWithUnknownTextThatKeepTheirPlace()
    {
        byte[] ion = "$ion_symbol_table::{imports:[{name:\"other\",version:1,max_id:3}],symbols:[\"local\"]} [$10,$12,$13]"u8.ToArray();

        IonNode list = Assert.Single(Documents.Read(ion));

        Assert.Equal(
            [IonSymbol.FromImport("other", 1), IonSymbol.FromImport("other", 3), new IonSymbol("local")],
            list.Children.Select(child => (IonSymbol)child.Value.Scalar!));
        Documents.AssertEqual(ion, Documents.Rewrite(ion, output => new IonBinaryWriter(output)));
        Documents.AssertEqual(ion, Documents.Rewrite(ion, output => new IonTextWriter(output)));
    }

    [Theory]
    [InlineData("name:\"a\",name:\"a\"", "name")]
    [InlineData("name:null,name:\"a\"", "name")]
    [InlineData("name:\"a\",version:1,version:1", "version")]
    [InlineData("name:\"a\",max_id:1,version:1,max_id:[]", "max_id")]
    public void Read_ImportWithARepeatedField_IsRefused(string import, string field)
    {
        string text = $"$ion_symbol_table::{{imports:[{{{import}}}]}}";

        var error = Assert.Throws<IonFormatException>(() => Documents.Read(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.StartsWith($"Expected the field '{field}' of an import only once. (byte ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NullTable_DeclaresNothingAndIsNoValue()
    {
        byte[] text = "$ion_symbol_table::{symbols:[\"a\"]} $10 $ion_symbol_table::null.struct $ion_symbol_table::{symbols:[\"b\"]} $10"u8.ToArray();
        byte[] binary = Documents.Binary("E7 81 83 D4 87 B2 81 61 71 0A E3 81 83 DF E7 81 83 D4 87 B2 81 62 71 0A");

        Assert.Equal(["a", "b"], Documents.ReadText(text).Select(value => ((IonSymbol)value.Scalar!).Text));
        Assert.Equal(["a", "b"], Documents.ReadBinary(binary).Select(value => ((IonSymbol)value.Scalar!).Text));
        Assert.Throws<IonFormatException>(() => Documents.Read("$ion_symbol_table::{symbols:[\"a\"]} $ion_symbol_table::null.struct $10"u8));
        Assert.Throws<IonFormatException>(() => Documents.Read(Documents.Binary("E7 81 83 D4 87 B2 81 61 E3 81 83 DF 71 0A")));
        Assert.Equal(2, Documents.Read("[$ion_symbol_table::null.struct] a::$ion_symbol_table::null.struct"u8).Count);
        Assert.Equal(2, Documents.Read("$ion_symbol_table::null.list $ion_symbol_table::null"u8).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WriteNull_WouldBeANullTable_IsRefused(bool binary)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        using IonWriter writer = binary ? new IonBinaryWriter(output) : new IonTextWriter(output);
        writer.WriteAnnotation("$ion_symbol_table");

        Assert.Throws<InvalidOperationException>(() => writer.WriteNull(IonType.Struct));

        writer.WriteNull(IonType.List);
    }

    [Theory]
    [InlineData("$ion_symbol_table::{imports:[{name:\"huge\",version:1,max_id:2147483647},{name:\"huger\",version:1,max_id:2147483647}]} $4294967303")]
    [InlineData("$ion_symbol_table::{imports:[{name:\"huge\",version:1,max_id:2147483647}],symbols:[\"a\"]} $2147483657")]
    public void Read_HugeImports_AllocateNothingForTheirIds(string text)
    {
        byte[] ion = System.Text.Encoding.UTF8.GetBytes(text);
        Documents.Walk(new IonTextReader(ion));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Documents.Walk(new IonTextReader(ion));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_096);
    }

    [Fact]
    public void DeclareImports_WithACatalog_WritesTheIdsOfTheSharedTable()
    {
        byte[] ion = Documents.WriteBinary(writer =>
        {
            writer.DeclareImports([new IonSymbolTableImport("shared", 2, 4)], Catalog);
            writer.WriteSymbol("three");
            writer.WriteSymbol("other");
        });

        var reader = new IonBinaryReader(ion, new IonReaderOptions { Catalog = Catalog });
        reader.Read();
        Assert.Equal((12, "three"), (reader.SymbolId, reader.GetSymbol().Text));
        Assert.Equal([new IonSymbolTableImport("shared", 2, 4)], reader.Imports);
        reader.Read();
        Assert.Equal((14, "other"), (reader.SymbolId, reader.GetSymbol().Text));
        Assert.Equal(-1, ion.AsSpan().IndexOf("three"u8));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WriteSymbol_UnknownTextOfAnImportThatWasNotDeclared_SaysWhatToDo(bool binary)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        using IonWriter writer = binary ? new IonBinaryWriter(output) : new IonTextWriter(output);

        var error = Assert.Throws<InvalidOperationException>(() => writer.WriteSymbol(IonSymbol.FromImport("other", 2)));

        Assert.Equal("The text of other[2] is unknown: call DeclareImports with 'other' before the top-level value.", error.Message);
    }

    [Fact]
    public void Append_ByTwoCopiesOfAReader_LeavesEachItsOwnTable()
    {
        byte[] ion = Documents.Binary(
            "E7 81 83 D4 87 B2 81 61 71 0A EA 81 83 D7 86 71 03 87 B2 81 62 71 0B EA 81 83 D7 86 71 03 87 B2 81 63 71 0C");
        var reader = new IonBinaryReader(ion);
        reader.Read();
        _ = reader.GetSymbol();

        IonBinaryReader first = reader;
        IonBinaryReader second = reader;
        first.Read();
        second.Read();
        second.Read();

        Assert.Equal(("b", "c", "a"), (first.GetSymbol().Text, second.GetSymbol().Text, reader.GetSymbol().Text));
    }
}
