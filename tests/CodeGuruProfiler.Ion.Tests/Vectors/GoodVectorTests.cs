namespace CodeGuruProfiler.Ion.Tests.Vectors;

public class GoodVectorTests
{
    private const int TextFiles = 202;
    private const int BinaryFiles = 87;

    [Fact]
    public void Read_GoodText_ReadsToTheEnd()
    {
        int count = VectorFolder.RunEach(VectorFolder.Find("good", "*.ion"), ion => Documents.ReadText(ion));

        Assert.Equal(TextFiles, count);
    }

    [Fact]
    public void Read_GoodBinary_ReadsToTheEnd()
    {
        int count = VectorFolder.RunEach(VectorFolder.Find("good", "*.10n"), ion => Documents.ReadBinary(ion));

        Assert.Equal(BinaryFiles, count);
    }

    [Fact]
    public void Copy_AnyGoodFile_KeepsTheValuesInEveryFormat()
    {
        string[] files = [.. VectorFolder.Find("good", "*.ion"), .. VectorFolder.Find("good", "*.10n")];

        int count = VectorFolder.RunEach(files, ion =>
        {
            List<IonNode> expected = IonNodes.ReadAll(ion);
            byte[] binary = Documents.Rewrite(ion, output => new IonBinaryWriter(output));
            byte[] text = Documents.Rewrite(binary, output => new IonTextWriter(output));
            byte[] pretty = Documents.Rewrite(ion, output => new IonTextWriter(output, pretty: true));
            byte[] binaryAgain = Documents.Rewrite(pretty, output => new IonBinaryWriter(output));

            Assert.Equal(expected, Documents.ReadBinary(binary));
            Assert.Equal(expected, Documents.ReadText(text));
            Assert.Equal(expected, Documents.ReadText(pretty));
            Assert.Equal(expected, Documents.ReadBinary(binaryAgain));
        });

        Assert.Equal(TextFiles + BinaryFiles, count);
    }
}
