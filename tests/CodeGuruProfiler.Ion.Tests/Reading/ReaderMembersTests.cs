using System.Reflection;

namespace CodeGuruProfiler.Ion.Tests.Reading;

public class ReaderMembersTests
{
    [Theory]
    [InlineData(typeof(IonBinaryReader))]
    [InlineData(typeof(IonTextReader))]
    public void Members_OfEachReader_AreThoseOfIonReader(Type reader)
    {
        string[] expected = Members(typeof(IonReader));

        string[] actual = Members(reader);

        Assert.Equal(expected.Where(member => !member.Contains("IsBinary", StringComparison.Ordinal)), actual);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Get_EveryType_ReturnsTheValue(bool binary)
    {
        byte[] ion = Document("{a:true,b:12,c:1.5e0,d:1.50,e:2020T,f:sym,g:\"str\",h:{{\"cl\"}},i:{{aGk=}}}", binary);
        var reader = new IonReader(ion);
        reader.Read();

        reader.Read();
        Assert.True(reader.GetBoolean());
        reader.Read();
        Assert.Equal((12, 12L, 12), (reader.GetInt32(), reader.GetInt64(), reader.GetBigInteger()));
        reader.Read();
        Assert.Equal(1.5, reader.GetDouble());
        reader.Read();
        Assert.Equal((IonDecimal)1.50m, reader.GetDecimal());
        reader.Read();
        Assert.Equal(new IonTimestamp(2020), reader.GetTimestamp());
        reader.Read();
        Assert.Equal(new IonSymbol("sym"), reader.GetSymbol());
        Assert.True(reader.ValueTextEquals("sym"u8));
        reader.Read();
        Assert.Equal("str", reader.GetString());
        Assert.True(reader.ValueSpan.SequenceEqual("str"u8));
        reader.Read();
        Assert.Equal("cl"u8.ToArray(), reader.GetBytes());
        reader.Read();
        Assert.Equal("hi"u8.ToArray(), reader.GetBytes());
        Assert.True(reader.FieldNameEquals("i"u8));
        Assert.Equal("i", reader.GetFieldName());
        reader.Read();
        Assert.Equal((IonTokenType.EndStruct, 0, false), (reader.TokenType, reader.Depth, reader.HasFieldName));
        Assert.False(reader.Read());
        Assert.Equal(ion.Length, reader.BytesConsumed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Get_AnotherType_SaysWhereTheReaderIs(bool binary)
    {
        byte[] ion = Document("[1, null.string]", binary);

        Assert.Equal("Asked for String but the reader is at Int: check TokenType first.", Error(ion, 2, r => _ = r.GetString()));
        Assert.Equal("Asked for Bool but the reader is at StartList: check TokenType first.", Error(ion, 1, r => _ = r.GetBoolean()));
        Assert.Equal("Asked for String but the value is null.String: check IsNull first.", Error(ion, 3, r => _ = r.GetString()));
        Assert.Equal("Asked for text or bytes but the reader is at Int: check TokenType first.", Error(ion, 2, r => _ = r.ValueSpan.Length));
        Assert.Equal(
            "Asked for a field name but the reader is not at a value of a struct: check HasFieldName first.",
            Error(ion, 2, r => _ = r.GetFieldName()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GetInt64_TooLarge_OverflowsAndTryGetDoesNot(bool binary)
    {
        byte[] ion = Document("9223372036854775808", binary);
        var reader = new IonReader(ion);
        reader.Read();

        Assert.False(reader.TryGetInt64(out long value));
        Assert.Equal(0, value);
        Assert.Equal((System.Numerics.BigInteger)long.MaxValue + 1, reader.GetBigInteger());
        Assert.Throws<OverflowException>(() => new IonReader(ion) is var r && r.Read() ? r.GetInt64() : 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GetAnnotation_InAnyOrder_ReturnsIt(bool binary)
    {
        var reader = new IonReader(Document("{f:one::'two'::three::1}", binary));
        reader.Read();
        reader.Read();

        Assert.Equal(3, reader.AnnotationCount);
        Assert.Equal("three", reader.GetAnnotation(2).Text);
        Assert.Equal("one", reader.GetAnnotation(0).Text);
        Assert.True(reader.GetAnnotationSpan(1).SequenceEqual("two"u8));
        Assert.True(reader.HasAnnotation("two"u8));
        Assert.False(reader.HasAnnotation("four"u8));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Skip_Container_GoesToItsEnd(bool binary)
    {
        var reader = new IonReader(Document("{a:[1,{b:2}],c:3}", binary));
        reader.Read();
        reader.Read();

        reader.Skip();

        Assert.Equal((IonTokenType.EndList, 1), (reader.TokenType, reader.Depth));
        reader.Read();
        Assert.True(reader.FieldNameEquals("c"u8));
        reader.Skip();
        Assert.Equal(3, reader.GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_DeeperThanTheStackInTheReader_KeepsItsPlace(bool binary)
    {
        string text = string.Concat(Enumerable.Repeat("[1,", 500)) + "2" + string.Concat(Enumerable.Repeat(",3]", 500));
        var reader = new IonReader(Document(text, binary));
        long sum = 0;
        int deepest = 0;

        while (reader.Read())
        {
            deepest = Math.Max(deepest, reader.Depth);
            sum += reader.TokenType == IonTokenType.Int ? reader.GetInt64() : 0;
        }

        Assert.Equal((500, (500 * 4) + 2), (deepest, sum));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_PastALimit_NamesTheOption(bool binary)
    {
        Assert.Contains("IonReaderOptions.MaxDepth", Limit("[[[1]]]", binary, new() { MaxDepth = 2 }), StringComparison.Ordinal);
        Assert.Contains("IonReaderOptions.MaxValueLength", Limit("\"123456789\"", binary, new() { MaxValueLength = 8 }), StringComparison.Ordinal);
        Assert.Contains("IonReaderOptions.MaxSymbols", Limit("{a:1,b:2,c:3}", true, new() { MaxSymbols = 2 }), StringComparison.Ordinal);
        Assert.Contains(
            "IonReaderOptions.MaxSymbols",
            Limit("$ion_symbol_table::{symbols:[\"a\",\"b\",\"c\"]}", false, new() { MaxSymbols = 2 }),
            StringComparison.Ordinal);
    }

    private static string Limit(string text, bool binary, IonReaderOptions options)
    {
        byte[] ion = Document(text, binary);
        Documents.Walk(new IonReader(ion));
        return Assert.Throws<IonFormatException>(() => Documents.Walk(new IonReader(ion, options))).Message;
    }

    private static byte[] Document(string text, bool binary)
        => binary ? IonTranscoder.ToBinary(text) : System.Text.Encoding.UTF8.GetBytes(text);

    private static string Error(byte[] ion, int tokens, IonReaderAction action) => Assert.Throws<InvalidOperationException>(() =>
    {
        var reader = new IonReader(ion);
        for (int i = 0; i < tokens; i++)
        {
            reader.Read();
        }

        action(reader);
    }).Message;

    private static string[] Members(Type type)
        => [.. type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(Signature).Order(StringComparer.Ordinal)];

    private static string Signature(MemberInfo member)
        => member is ConstructorInfo ? member.ToString()! : $"{member}".Replace(member.DeclaringType!.Name, "", StringComparison.Ordinal);

    private delegate void IonReaderAction(IonReader reader);
}
