"""What a language's words tell about sentences, speech, figures and dates: readable data."""
