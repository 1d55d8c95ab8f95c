// begin program
using CodeGuruProfiler.Ion;

var reader = new IonReader(File.ReadAllBytes("profile.ion"));
while (reader.Read())
{
    if (reader.TokenType == IonTokenType.Int && reader.FieldNameEquals("start"u8))
    {
        Console.WriteLine(reader.GetInt64());
    }
}

// end program
