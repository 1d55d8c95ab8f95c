System.Console.WriteLine(System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);
