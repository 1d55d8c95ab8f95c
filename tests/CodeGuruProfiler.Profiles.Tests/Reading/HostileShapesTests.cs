namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Whatever is in a document, what is allocated for it is a small multiple of its bytes.</summary>
[Collection(TestsAlone.Name)]
public sealed class HostileShapesTests(ITestOutputHelper output)
{
    private const int Items = 40_000;

    // Tables that are there for any document.
    private const int Fixed = 100_000;

    public static TheoryData<string> Shapes => [.. HostileShapes.Names];

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Parse_MoreOfAShape_AllocatesInProportion(string shape)
    {
        foreach (int times in (int[])[1, 2, 4])
        {
            byte[] bytes = HostileShapes.Make(shape, times * Items);

            long allocated = Memory.Allocated(() => AggregatedProfile.Parse(bytes));

            output.WriteLine($"{shape}: {bytes.Length:N0} bytes, {allocated:N0} allocated, {(double)(allocated - Fixed) / bytes.Length:N1} a byte");
            Assert.InRange(allocated, 0, Fixed + (long)(HostileShapes.PerByte(shape) * bytes.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ToArray_WhatWasReadOfAShape_IsReadAsTheSame(string shape)
    {
        AggregatedProfile profile = AggregatedProfile.Parse(HostileShapes.Make(shape, 4000));
        ProfileEncoding[] encodings = shape switch
        {
            // Only JSON has lone surrogates.
            "escaped strings" => [ProfileEncoding.Json],

            // JSON has neither symbols nor annotations.
            _ when shape.StartsWith("Ion:", StringComparison.Ordinal) => [ProfileEncoding.Ion, ProfileEncoding.IonText],
            _ => Enum.GetValues<ProfileEncoding>(),
        };

        Assert.All(encodings, encoding => Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(encoding))));
    }
}
