namespace CodeGuruProfiler.Ion.Tests.Interop;

public class IonJsTests
{
    private const int Count = 2_000;
    private const int Seed = 20261123;

    [Trait("Category", "Slow")]
    [Fact]
    public void Read_DocumentsOfIonJs_AreTheSameInBothFormatsAndThereAndBack()
    {
        (byte[] Binary, byte[] Text)[] theirs = IonJs.Make(Seed, Count);

        (byte[] Binary, byte[] Text)[] back = IonJs.Rewrite(theirs.Select(document => Documents.Rewrite(document.Text, o => new IonBinaryWriter(o))));

        Assert.Equal(Count, theirs.Length);
        for (int i = 0; i < Count; i++)
        {
            Documents.AssertEqual(theirs[i].Binary, theirs[i].Text);
            Documents.AssertEqual(theirs[i].Binary, back[i].Binary);
            Documents.AssertEqual(theirs[i].Binary, back[i].Text);
        }
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_RandomDocuments_AreReadByIonJsAsTheSameValues(bool binary)
    {
        byte[][] ours =
        [
            .. Enumerable.Range(Seed, Count).Select(seed =>
                Documents.Write(o => binary ? new IonBinaryWriter(o) : new IonTextWriter(o, pretty: seed % 2 == 0), new RandomDocument(seed).Write)),
        ];

        (byte[] Binary, byte[] Text)[] theirs = IonJs.Rewrite(ours);

        Assert.Equal(Count, theirs.Length);
        for (int i = 0; i < Count; i++)
        {
            Documents.AssertEqual(ours[i], theirs[i].Binary);
            Documents.AssertEqual(ours[i], theirs[i].Text);
        }
    }
}
