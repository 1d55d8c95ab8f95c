// begin program
using CodeGuruProfiler.Formats;

await using FileStream input = File.OpenRead("app.nettrace");
ConvertedProfile profile = await ProfileFormats.ReadAsync(input, "app.nettrace");

await using FileStream output = File.Create("app.pb.gz");
await ProfileFormats.WriteAsync(profile, ProfileFormat.Pprof, output);

// end program
