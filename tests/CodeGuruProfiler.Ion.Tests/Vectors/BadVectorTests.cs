namespace CodeGuruProfiler.Ion.Tests.Vectors;

public class BadVectorTests
{
    [Fact]
    public void Read_BadText_ThrowsWithAPosition()
    {
        int count = VectorFolder.RunEach(
            VectorFolder.Find("bad", "*.ion"),
            ion => AssertPosition(Assert.Throws<IonFormatException>(() => Documents.Walk(new IonTextReader(ion))), ion));

        Assert.Equal(400, count);
    }

    [Fact]
    public void Read_BadBinary_ThrowsWithAPosition()
    {
        int count = VectorFolder.RunEach(
            VectorFolder.Find("bad", "*.10n"),
            ion => AssertPosition(Assert.Throws<IonFormatException>(() => Documents.Walk(new IonBinaryReader(ion))), ion));

        Assert.Equal(96, count);
    }

    private static void AssertPosition(IonFormatException error, byte[] ion)
    {
        Assert.InRange(error.BytePosition, 0, ion.Length);
        Assert.EndsWith($"(byte {error.BytePosition})", error.Message, StringComparison.Ordinal);
    }
}
