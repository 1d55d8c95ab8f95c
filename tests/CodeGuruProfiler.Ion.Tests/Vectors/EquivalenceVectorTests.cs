using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Vectors;

public class EquivalenceVectorTests
{
    [Fact]
    public void Equals_Equivs_AreEqual()
    {
        string[] files = [.. VectorFolder.Find("good/equivs", "*.ion"), .. VectorFolder.Find("good/equivs", "*.10n")];
        int pairs = 0;

        int count = VectorFolder.RunEach(files, ion => pairs += ComparePairs(ion, (left, right) => Assert.True(AreEqual(left, right))));

        Assert.Equal(60, count);
        Assert.True(pairs > 1_000, $"Only {pairs} pairs.");
    }

    [Fact]
    public void Equals_NonEquivs_Differ()
    {
        string[] files = VectorFolder.Find("good/non-equivs", "*.ion");
        int pairs = 0;

        int count = VectorFolder.RunEach(files, ion => pairs += ComparePairs(ion, (left, right) => Assert.False(AreEqual(left, right))));

        Assert.Equal(21, count);
        Assert.True(pairs > 500, $"Only {pairs} pairs.");
    }

    // Each top-level sequence is a group: every element against every other, and against itself. Strings in a sequence with that annotation are
    // separate documents.
    private static int ComparePairs(byte[] ion, Action<byte[], byte[]> compare)
    {
        int pairs = 0;
        foreach (IonNode group in IonNodes.ReadAll(ion))
        {
            bool embedded = group.Annotations.Contains(new IonSymbol("embedded_documents"));
            byte[][] documents = [.. group.Children.Select(child => embedded ? Embedded(child.Value) : Documents.Write(child.Value))];
            Assert.True(documents.Length > 0);
            for (int i = 0; i < documents.Length; i++)
            {
                Assert.True(AreEqual(documents[i], documents[i]));
                for (int j = i + 1; j < documents.Length; j++, pairs++)
                {
                    compare(documents[i], documents[j]);
                    compare(documents[j], documents[i]);
                }
            }
        }

        return pairs;
    }

    private static byte[] Embedded(IonNode node) => Encoding.UTF8.GetBytes((string)node.Scalar!);

    private static bool AreEqual(byte[] left, byte[] right) => IonEquivalence.AreEqual(left, right);
}
