using System.Text.Json;
using CodeGuruProfiler.Formats.Json;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>A profile of stacks, root first, and the weight of each.</summary>
internal static class SampledProfile
{
    public static void Add(ReadOnlySpan<byte> file, SpeedscopeProfile profile, SpeedscopeTree tree, double scale)
    {
        Range samplesAt = profile.Samples ?? throw Errors.Missing("samples", profile.Position);
        Range weightsAt = profile.Weights ?? throw Errors.Missing("weights", profile.Position);
        var samples = new JsonCursor(file[samplesAt], samplesAt.Start.Value);
        var weights = new JsonCursor(file[weightsAt], weightsAt.Start.Value);
        samples.Read();
        weights.Read();
        while (samples.ReadItem())
        {
            if (!weights.ReadItem())
            {
                throw Errors.Unexpected("a weight for each sample", "fewer weights", weights.Position);
            }

            samples.Expect(JsonTokenType.StartArray);
            tree.Clear();
            while (samples.ReadItem())
            {
                tree.Push(samples.GetIndex(tree.FrameCount, "frame"), samples.Position);
            }

            tree.Add(weights.GetNumber() * scale);
        }

        if (weights.ReadItem())
        {
            throw Errors.Unexpected("a weight for each sample", "more weights", weights.Position);
        }
    }
}
