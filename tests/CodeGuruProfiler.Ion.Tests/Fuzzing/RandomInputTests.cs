using System.Text;
using CodeGuruProfiler.Ion.Tests.Vectors;

namespace CodeGuruProfiler.Ion.Tests.Fuzzing;

// ION_FUZZ_SEED repeats a run; without it every run is another one.
public class RandomInputTests(ITestOutputHelper output)
{
    private const int Inputs = 50_000;
    private const int MaxLength = 40;
    private const int MutationsAFile = 60;
    private const int LongestMutated = 8_192;

    private static readonly string[] Tokens =
    [
        "[", "]", "(", ")", "{", "}", "{{", "}}", ",", ":", "::", "\"", "'", "'''", "\\", "\\u00e9", "\\ud83d\\ude00", "\\x41", "\\\n", "//", "/*", "*/",
        " ", "\n", "\r", "\t", "0", "1", "12", "-", "+", ".", "_", "e", "d", "0x", "0b", "T", "Z", "2020-02-30", "2020-01-01T00:00", "12:30:45.678",
        "+01:00", "-00:00", "null", "null.", "int", "null.struct", "true", "nan", "inf", "-inf", "a", "$0", "$10", "$ion_1_0", "$ion_symbol_table",
        "symbols", "imports", "name", "max_id", "aGVsbG8=", "é", "\u0001", "\ufeff",
        "$11", "{$10:$11}", "$12::", "$ion_symbol_table::null.struct ", "$ion_symbol_table::{symbols:[\"a\",\"b\"]} ",
        "$ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"c\"]} ", "$ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:2}]} ",
        "$ion_symbol_table::{imports:[{name:\"j\",version:2,max_id:1},{name:\"i\",version:1,max_id:2}],symbols:[\"d\"]} ",
    ];

    [Fact]
    public void Read_RandomBinary_EndsOrThrowsFormatException()
    {
        Run(Fuzz.Rounds(Inputs), random =>
        {
            byte[] ion = new byte[random.Next(1, MaxLength)];
            random.NextBytes(ion);
            bool isMarked = random.Next(8) != 0 && ion.Length > 4;
            if (isMarked)
            {
                Documents.Binary("").CopyTo(ion, 0);
            }

            return ion;
        });
    }

    [Fact]
    public void Read_RandomText_EndsOrThrowsFormatException()
    {
        Run(Fuzz.Rounds(Inputs), random =>
        {
            var text = new StringBuilder();
            int tokens = random.Next(1, 12);
            for (int i = 0; i < tokens; i++)
            {
                text.Append(Tokens[random.Next(Tokens.Length)]);
            }

            byte[] ion = Encoding.UTF8.GetBytes(text.ToString());
            if (random.Next(4) == 0)
            {
                ion[random.Next(ion.Length)] = (byte)random.Next(256);
            }

            return ion;
        });
    }

    [Fact]
    public void Read_MutatedVectors_EndsOrThrowsFormatException()
    {
        byte[][] files =
        [
            .. new[] { "good", "bad" }
                .SelectMany(folder => VectorFolder.Find(folder, "*.ion").Concat(VectorFolder.Find(folder, "*.10n")))
                .Select(File.ReadAllBytes)
                .Where(file => file.Length is > 0 and <= LongestMutated),
        ];
        Assert.True(files.Length > 700, $"Only {files.Length} files.");

        Run(Fuzz.Rounds(files.Length * MutationsAFile), random => Mutate(files[random.Next(files.Length)], random));
    }

    // A document that can be read can be written, and is then the same.
    private static void CheckRewritten(byte[] ion)
    {
        List<IonNode> values = Documents.Read(ion);
        byte[] binary = Documents.Rewrite(ion, output => new IonBinaryWriter(output));
        byte[] text = Documents.Rewrite(binary, output => new IonTextWriter(output));
        Assert.Equal(values, Documents.Read(binary));
        Assert.Equal(values, Documents.Read(text));
        Assert.True(IonEquivalence.AreEqual(binary, text));
        Assert.True(IonEquivalence.AreEqual(ion, Documents.Rewrite(text, output => new IonTextWriter(output, pretty: true))));
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        List<byte> ion = [.. file];
        for (int edits = random.Next(1, 4); edits > 0 && ion.Count > 0; edits--)
        {
            int at = random.Next(ion.Count);
            switch (random.Next(5))
            {
                case 0:
                    ion[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    ion[at] = (byte)random.Next(256);
                    break;
                case 2:
                    ion.RemoveRange(at, Math.Min(random.Next(1, 4), ion.Count - at));
                    break;
                case 3:
                    ion.InsertRange(at, ion.GetRange(at, Math.Min(random.Next(1, 9), ion.Count - at)));
                    break;
                default:
                    ion.RemoveRange(at, ion.Count - at);
                    break;
            }
        }

        return [.. ion];
    }

    private void Run(int count, Func<Random, byte[]> next)
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("ION_FUZZ_SEED"), out int given) ? given : Random.Shared.Next();
        output.WriteLine($"ION_FUZZ_SEED={seed}");
        var random = new Random(seed);
        int whole = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] ion = next(random);
            try
            {
                if (Consumer.Check(ion))
                {
                    whole++;
                    CheckRewritten(ion);
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, input {i}: {Convert.ToHexString(ion)}", e);
            }
        }

        output.WriteLine($"{whole} of {count} inputs were Ion.");
        Assert.InRange(whole, count / 1_000, count);
    }
}
